// one script
