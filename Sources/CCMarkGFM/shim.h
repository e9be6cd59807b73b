// The public face of libcmark-gfm; its private headers have no stable layout and stay out.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
