// The public face of libyaml.
#include <yaml.h>
