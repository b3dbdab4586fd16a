/* GMime over an mbox, for comparison: parse, decode every header and part, count "://" in text.
 *
 * The file is in memory and split before the clock starts; nothing is kept and nothing written.
 * Prints one JSON object. Build: cc -O2 gmime.c $(pkg-config --cflags --libs gmime-3.0)
 */
#define _GNU_SOURCE
#include <gmime/gmime.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

static const char LINE[] = "From MAILER-DAEMON ";

typedef struct {
  size_t text, urls;
} Seen;

static void look(const char *text, size_t length, Seen *seen) {
  seen->text += length;
  const char *end = text + length, *at = text;
  while ((at = memmem(at, end - at, "://", 3)) != NULL) {
    seen->urls++;
    at += 3;
  }
}

static void read_part(GMimeObject *parent, GMimeObject *part, gpointer data) {
  (void)parent;
  if (GMIME_IS_TEXT_PART(part)) {
    char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    if (text) look(text, strlen(text), data);
    g_free(text);
  } else if (GMIME_IS_PART(part)) {
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
    GMimeStream *nowhere = g_mime_stream_null_new();
    if (content) g_mime_data_wrapper_write_to_stream(content, nowhere);
    g_object_unref(nowhere);
  }
}

static void read_message(char *start, size_t length, Seen *seen) {
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(start, length);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  if (message) {
    GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    int count = g_mime_header_list_get_count(headers);
    for (int i = 0; i < count; i++) {
      const char *value = g_mime_header_get_value(g_mime_header_list_get_header_at(headers, i));
      seen->text += value ? strlen(value) : 0;
    }
    g_mime_message_foreach(message, read_part, seen);
    g_object_unref(message);
  }
  g_object_unref(parser);
  g_object_unref(stream);
}

static double processor_seconds(void) {
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  return used.ru_utime.tv_sec + used.ru_stime.tv_sec +
         (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

int main(int count, char **words) {
  char *mbox;
  gsize size;
  if (count != 2 || !g_file_get_contents(words[1], &mbox, &size, NULL)) return 2;
  g_mime_init();
  GArray *starts = g_array_new(FALSE, FALSE, sizeof(size_t));
  for (char *at = mbox; at && at < mbox + size;) {
    size_t place = at - mbox;
    g_array_append_val(starts, place);
    char *next = memmem(at + 1, mbox + size - at - 1, "\nFrom MAILER-DAEMON ", sizeof LINE);
    at = next ? next + 1 : NULL;
  }
  Seen seen = {0, 0};
  double began = processor_seconds();
  for (guint i = 0; i < starts->len; i++) {
    size_t start = g_array_index(starts, size_t, i);
    size_t end = i + 1 < starts->len ? g_array_index(starts, size_t, i + 1) : size;
    char *line_end = memchr(mbox + start, '\n', end - start);
    size_t body = line_end ? (size_t)(line_end - mbox) + 1 : end;
    read_message(mbox + body, end - body, &seen);
  }
  printf("{\"cpu\": %.4f, \"messages\": %u, \"text\": %zu, \"urls\": %zu}\n",
         processor_seconds() - began, starts->len, seen.text, seen.urls);
  return 0;
}
