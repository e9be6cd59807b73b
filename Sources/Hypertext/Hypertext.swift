// Hypertext
