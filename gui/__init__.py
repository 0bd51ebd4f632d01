"""The window: Qt widgets around one `Session`, with the engine on threads of its own.

A widget edits `session.recipe` and shows what the session says; `preview` turns (photo, recipe)
into pictures in two lanes (`jobs`), one for networks and one for pixels, so that a slider never
waits behind a forward pass. `opening` reads files and `exporting` writes them in a third. `app`
builds every object and wires them; no module here imports torch when it is itself imported.
"""
