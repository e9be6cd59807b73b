// A site's own script takes the place of the built-in one.
