/*
 * Reads an iCalendar file with libical and prints what it finds as JSON:
 * {"errors": n, "events": [{"uid", "sequence", "start", "end", "status", "summary", "description", "location", "categories"}]}
 * Times are seconds since 1970, by the zones that the file describes. Errors are those that the parser notes and those
 * of the restrictions of RFC 5545 and 5546.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) exit(2);
  text[size] = 0;
  fclose(file);
  return text;
}

static void print_string(const char *text) {
  if (!text) {
    printf("null");
    return;
  }
  putchar('"');
  for (; *text; text++) {
    unsigned char octet = (unsigned char)*text;
    if (octet == '"' || octet == '\\') printf("\\%c", octet);
    else if (octet < 0x20) printf("\\u%04x", octet);
    else putchar(octet);
  }
  putchar('"');
}

static void print_time(const char *name, icalcomponent *event, icalproperty_kind kind) {
  icalproperty *property = icalcomponent_get_first_property(event, kind);
  struct icaltimetype time = icalproperty_get_datetime_with_component(property, event);
  const icaltimezone *zone = icaltime_get_timezone(time);
  printf(",\"%s\":", name);
  if (!zone) printf("null");
  else printf("%lld", (long long)icaltime_as_timet_with_zone(time, zone));
}

static void print_event(icalcomponent *event) {
  printf("{\"uid\":");
  print_string(icalcomponent_get_uid(event));
  printf(",\"sequence\":%d", icalcomponent_get_sequence(event));
  print_time("start", event, ICAL_DTSTART_PROPERTY);
  print_time("end", event, ICAL_DTEND_PROPERTY);
  printf(",\"status\":");
  print_string(icalproperty_status_to_string(icalcomponent_get_status(event)));
  printf(",\"summary\":");
  print_string(icalcomponent_get_summary(event));
  printf(",\"description\":");
  print_string(icalcomponent_get_description(event));
  printf(",\"location\":");
  print_string(icalcomponent_get_location(event));
  printf(",\"categories\":[");
  icalproperty *property = icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY);
  for (const char *comma = ""; property; comma = ",") {
    printf("%s", comma);
    print_string(icalproperty_get_categories(property));
    property = icalcomponent_get_next_property(event, ICAL_CATEGORIES_PROPERTY);
  }
  printf("]}");
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  char *text = read_file(arguments[1]);
  icalcomponent *calendar = icalparser_parse_string(text);
  if (!calendar) {
    printf("{\"errors\":1,\"events\":[]}\n");
    return 0;
  }
  icalrestriction_check(calendar);
  printf("{\"errors\":%d,\"events\":[", icalcomponent_count_errors(calendar));
  icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  for (const char *comma = ""; event; comma = ",") {
    printf("%s", comma);
    print_event(event);
    event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
  }
  printf("]}\n");
  return 0;
}
