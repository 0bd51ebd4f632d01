"""`tintype repair`: scratches, holes, noise and fading undone, without colorizing."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.arguments import Commands, add_device, factor, quality
from engine.errors import BadRecipe
from engine.recipe_files import read_recipe
from engine.repair_steps import WAYS, Repair
from engine.terminal import ProgressBar, complain, ending

if TYPE_CHECKING:
    from engine.repair_files import Outcome

FAILED = 2
# Options that are fields of the repair, which `--auto` takes over.
FIELDS = (
    "sensitivity", "way", "grow", "denoise", "detail", "grain", "black", "white", "gamma",
    "contrast", "sharpen",
)  # fmt: skip
SWITCHES = ("detect", "auto_tone", "deyellow")


def add(commands: Commands) -> None:
    """Describe the command."""
    command: ArgumentParser = commands.add_parser(
        "repair",
        help="undo scratches, holes, noise and fading",
        description="Repair photos and write them as new files, with the colours or the tone that "
        "they have. Without steps, each photo gets what it needs, and a good one is left alone.",
    )
    add = command.add_argument
    add("photos", nargs="+", type=Path, metavar="IN", help="a photo or a folder")
    add("-o", "--out", type=Path, metavar="OUT",
        help="folder for the results, or for one photo a file "
        "(default: NAME-repaired beside the photo)")  # fmt: skip
    one = command.add_mutually_exclusive_group()
    one.add_argument("--auto", action="store_true", help="what each photo needs (default)")
    one.add_argument("--recipe", type=Path, metavar="FILE.json", help="what that recipe repairs")
    add_steps(command)
    add("--mask", type=Path, metavar="FILE.png",
        help="picture of the photo's size, white where it is to be filled, in place of what "
        "would be found; nothing else is done without --auto or steps")  # fmt: skip
    add("--save-mask", action="store_true", help="write what was filled as NAME-mask.png")
    add("--gray", action="store_true", help="leave out colours and tones")
    add("--quality", type=quality, default=92, metavar="N",
        help="of JPEG and WebP, 1 to 100 (default: %(default)s)")  # fmt: skip
    add("--overwrite", action="store_true", help="replace results that are there already")
    add("--salvage", action="store_true", help="use what is readable of a file that is cut off")
    add("--no-metadata", action="store_true", help="do not copy EXIF, XMP and the like")
    add_device(command)
    add("--json", action="store_true", help="print one JSON object a photo, a line each")


def add_steps(command: ArgumentParser) -> None:
    """The steps, in the order in which they are done."""
    usual, add = Repair(), command.add_argument
    add("--detect", action="store_true", help="look for missing light, scratches and dust")
    add("--sensitivity", type=factor, metavar="S",
        help="0, missing light only, to 1, everything that might be damage "
        f"(default: {usual.sensitivity})")  # fmt: skip
    add("--grow", type=factor, metavar="G",
        help="how far the mask is grown, of the longer edge, -2%% to 2%%")  # fmt: skip
    add("--fill", dest="way", choices=WAYS, help=f"how (default: {usual.way}, by size)")
    add("--denoise", type=factor, metavar="D", help="share of the noise to take away, 0 to 1")
    add("--detail", type=factor, metavar="D", help=f"to spare, 0 to 1 (default: {usual.detail})")
    add("--grain", type=factor, metavar="G", help="share of the noise to give back, 0 to 1")
    add("--tone", dest="auto_tone", action="store_true", help="stretch faded tones")
    add("--black", type=factor, metavar="L", help="lightness that becomes black, 0 to 0.9")
    add("--white", type=factor, metavar="L", help="lightness that becomes white, 0.1 to 1")
    add("--gamma", type=float, metavar="G", help="above 1 brightens middle tones")
    add("--contrast", type=factor, metavar="C", help="local contrast, 0 to 1")
    add("--deyellow", action="store_true",
        help="take a toned print as black and white, without its stains")  # fmt: skip
    add("--sharpen", type=factor, metavar="S", help="0 to 1")


def wanted(options: Namespace) -> Repair | None:
    """The repair that is asked for; None is what each photo needs."""
    given: dict[str, Any] = {
        name: getattr(options, name) for name in FIELDS if getattr(options, name) is not None
    }
    given |= {name: True for name in SWITCHES if getattr(options, name)}
    if options.auto and given:
        raise BadRecipe("--auto chooses the steps itself", "Leave it out, or the steps.")
    if options.recipe:
        return Repair(**{**known(read_recipe(options.recipe).repair), **given})
    if {"sensitivity", "grow"} & set(given) and not options.mask:
        given["detect"] = True
    alone = options.mask and not options.auto
    return Repair(**given) if given or alone else None


def known(repair: Repair) -> dict[str, Any]:
    """The fields of a repair."""
    return {name: getattr(repair, name) for name in Repair.__dataclass_fields__}


def run(options: Namespace) -> int:
    """Repair photos; 2 if any failed."""
    repair = wanted(options)

    from engine.photo import SaveSettings
    from engine.repair_files import PASSED_OVER, Wishes, repair_files
    from engine.repair_network import looker
    from engine.results import plan

    settings = SaveSettings(
        quality=options.quality,
        keep_metadata=not options.no_metadata,
        mark_colorized=False,
        overwrite=options.overwrite,
    )
    look = looker(options.device)
    wishes = Wishes(
        repair, settings, options.mask, options.save_mask, options.gray, options.salvage, look
    )
    tasks = plan(options.photos, options.out, PASSED_OVER)
    failed = False
    with ProgressBar() as bar:
        for number, outcome in enumerate(repair_files(tasks, wishes, bar), 1):
            bar.label = f"{number} of {len(tasks)} photos"
            bar.clear()
            show(outcome, options.json)
            failed |= outcome.error is not None
    return FAILED if failed else 0


def show(outcome: "Outcome", as_json: bool) -> None:
    """Print what became of one photo."""
    if as_json:
        print(json.dumps(as_dict(outcome)), flush=True)
        return
    for note in outcome.notes:
        print(f"{outcome.source}: {note}", file=sys.stderr)
    if outcome.error:
        complain(outcome.error)
    else:
        found = f" ({', '.join(outcome.findings)})" if outcome.findings else ""
        print(f"{outcome.source} -> {outcome.result}{found}", flush=True)


def as_dict(outcome: "Outcome") -> dict[str, Any]:
    """The JSON interface of `tintype repair`: `output`, or `error` and `remedy`."""
    end = ending(outcome.result, outcome.error)
    mask = str(outcome.mask) if outcome.mask else None
    found = {"findings": list(outcome.findings), "notes": list(outcome.notes)}
    return {"input": str(outcome.source), **end, "mask": mask, **found}
