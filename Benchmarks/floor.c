// The lower bound: one process that only reads, parses, renders and writes with libcmark-gfm. No template, no index.
//
//     floor CONTENT OUTPUT
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int compare(const void *left, const void *right) {
  return strcmp(*(char *const *)left, *(char *const *)right);
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *extensions[] = {
    cmark_find_syntax_extension("table"), cmark_find_syntax_extension("tasklist")};
  DIR *folder = opendir(arguments[1]);
  if (!folder) return 2;
  char **names = NULL;
  size_t found = 0;
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md")) continue;
    names = realloc(names, (found + 1) * sizeof *names);
    names[found++] = strdup(entry->d_name);
  }
  closedir(folder);
  qsort(names, found, sizeof *names, compare);
  mkdir(arguments[2], 0777);
  char path[4096];
  for (size_t i = 0; i < found; i++) {
    snprintf(path, sizeof path, "%s/%s", arguments[1], names[i]);
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) return 2;
    char *text = malloc((size_t)status.st_size + 1);
    ssize_t length = read(file, text, (size_t)status.st_size);
    close(file);
    if (length < 0) return 2;
    // Front matter is skipped, as every program has to.
    char *body = text;
    text[length] = 0;
    if (!strncmp(text, "---\n", 4)) {
      char *end = strstr(text + 4, "\n---\n");
      if (end) body = end + 5;
    }
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE);
    for (size_t k = 0; k < 2; k++) cmark_parser_attach_syntax_extension(parser, extensions[k]);
    cmark_parser_feed(parser, body, (size_t)(text + length - body));
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser));
    snprintf(path, sizeof path, "%s/%.*s", arguments[2], (int)strlen(names[i]) - 3, names[i]);
    mkdir(path, 0777);
    strcat(path, "/index.html");
    int out = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    size_t size = strlen(html);
    if (out < 0 || write(out, html, size) != (ssize_t)size) return 2;
    close(out);
    free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    free(text);
  }
  return 0;
}
