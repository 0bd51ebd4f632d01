"""What tests do with a session by itself."""

from pathlib import Path

from gui.session import Session


def show_photo(session: Session, photo: object, name: str = "a.jpg") -> None:
    """Let it show that as its photo."""
    (entry,) = session.add(Path(name))
    session.choose(entry.key)
    session.show(entry.key, photo)  # type: ignore[arg-type]


def steps(session: Session) -> int:
    """How many steps were done to the photo that is shown."""
    return session.undo_group.activeStack().index()
