"""What each network family is, in words: for those who choose a model, with weights or without.

Nothing here imports torch.
"""

from dataclasses import dataclass

from engine.published import PUBLISHED, Published, published


@dataclass(frozen=True, slots=True)
class Family:
    """One network family.

    Attributes
    ----------
    key : str
        As in `engine.models`.
    title, about : str
        Its name, and in a sentence or two what it is.
    paper : str
        Where it comes from; empty for Tintype's own.
    parameters : int
        Weights of the network, with what is frozen.
    training : str
        What it is trained on, and how.
    recipe : str
        Bundled training recipe.
    missing : str
        In a sentence, what is needed to use it where no weights are installed.
    files : tuple of str
        Published files that it needs or can use.
    """

    key: str
    title: str
    about: str
    paper: str
    parameters: int
    training: str
    recipe: str
    missing: str
    files: tuple[str, ...] = ()

    @property
    def published(self) -> tuple[Published, ...]:
        """The published files that it needs or can use."""
        return tuple(published(file) for file in self.files)


TRAIN = (
    "No weights are installed. Train some with `tintype train {recipe} RUN --photos FOLDER`, or "
    "choose a card."
)
ZHANG, CLASSIFIER, VGG16 = (each.file for each in PUBLISHED)
FAMILIES = (
    Family(
        "tintype", "Tintype",
        "Tintype's own network: layers that see ever more of the photo and attention over all of "
        "it; it says both how likely each colour is and which one is least wrong.",
        "", 10_000_000, "All photos, by rebalanced classification and regression at once",
        "tintype-cpu", TRAIN,
    ),
    Family(
        "resnet", "ResNet",
        "Regression by the beginning of ResNet-18. Taught by photos of one colour it becomes "
        "biased; blends of biased ones are livelier than one that saw everything.",
        "Klefbom and Mjöberg, Colorizing grayscale images using a Convolutional Neural Network "
        "(2022)",
        954_722, "24 photos a colour, or 864, in 2,000 batches of 4; shipped ones on all photos",
        "resnet", TRAIN,
    ),
    Family(
        "apart", "a* and b* apart",
        "One ResNet learns green to red, another blue to yellow; each sees half of every colour.",
        "Klefbom and Mjöberg (2022), suggested in its conclusions",
        1_909_444, "864 photos in 2,000 batches of 4", "apart", TRAIN,
    ),
    Family(
        "plain", "Plain",
        "Twelve convolutions in a row, which look at small surroundings only.",
        "Zane, Black and White Image Recoloration with a Convolutional Neural Network (2021)",
        3_892_194, "In the paper 50 copies each of 10 photos in 1,000 steps", "plain", TRAIN,
    ),
    Family(
        "one-photo", "One photo",
        "Learns a single colour photo by heart: a lesson in overfitting, and a way to carry its "
        "colours to photos of the same scene.",
        "Khatri and Patel, Coloring Black and White Images, version 1",
        32_202, "One photo, a thousand steps, under a minute", "one-photo",
        "It knows nothing until it has learnt a photo: open a colour photo and learn it.",
    ),
    Family(
        "fusion", "Fusion",
        "Is told by a classifier what is in the photo, and colours it with that in mind.",
        "Khatri and Patel, Coloring Black and White Images, final version",
        6_541_202, "In the paper up to 10,000 photos in 21 rounds", "fusion",
        "It needs the classifier Inception-ResNet-v2 and weights of its own, which nobody has "
        "published: train them with `tintype train fusion RUN --photos FOLDER`, or choose their "
        "card.",
        (CLASSIFIER,),
    ),
    Family(
        "vgg", "VGG16",
        "Colours from what VGG16, a frozen classifier of photographs, sees in them; by regression "
        "or by 64 classes each of a* and b*.",
        "Ciugurean, Automatic Colorization of Black and White Photos",
        8_793_730, "In the paper 70,000 photos of MS COCO for 4 rounds", "vgg",
        "No weights are installed. To train some with `tintype train vgg RUN --photos FOLDER "
        "--begin vgg16`, VGG16 itself is needed; or choose a card.",
        (VGG16,),
    ),
    Family(
        "rebalanced", "Rebalanced classification",
        "Says how likely each of 313 colours is, and was taught that rare colours count more; so "
        "it is bold.",
        "Zhang, Isola, Efros, Colorful Image Colorization (ECCV 2016)",
        32_236_011, "1.3 million photos of ImageNet", "rebalanced",
        "Its published weights are not installed.",
        (ZHANG,),
    ),
)  # fmt: skip


def family(key: str) -> Family | None:
    """The family of that key, if it is known."""
    return next((each for each in FAMILIES if each.key == key), None)
