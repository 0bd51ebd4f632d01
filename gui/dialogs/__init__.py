"""Windows on top of the window. They are opened with `open()`, never run with `exec()`.

A dialog changes nothing but the settings; what was chosen is read from it when `finished` says so.
"""
