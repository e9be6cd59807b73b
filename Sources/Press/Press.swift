// Press
