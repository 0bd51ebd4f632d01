"""What all parts of the smoke test say: what they found, and that something failed."""


def note(text: str) -> None:
    print(f"  {text}", flush=True)


def check(true: object, text: str) -> None:
    """Go on if it is so."""
    if not true:
        raise SystemExit(f"FAILED: {text}")
    note(text)
