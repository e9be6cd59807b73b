// one search
