"""Photo files: what lies between the bytes on a disk and upright sRGB arrays.

Reading goes `source` (is it a file, and what kind?) -> `reading` (which decoder?) -> `loading` ->
`shallow` (8 bits a channel, by Pillow) or `deep` (16 bits, by OpenCV) -> `profiles` and `icc` (to
sRGB). `salvage` gets what there is out of a JPEG that was cut off.

Writing goes `writing` (which format, which metadata?) -> `exif` and `xmp` (made true for the new
pixels), `texts` (as they are) -> `encoders`, `png`, `tiff` -> `atomic` (whole under its name, or
not there at all).

`formats` holds the suffixes, `folders` finds photos and free names. Callers use `engine.photo`.
"""
