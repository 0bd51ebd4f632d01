"""Parts of the window; each knows the session and no other part."""
