"""Reads iCalendar files with python-icalendar and prints a list with the events of each as JSON; times are seconds since 1970."""

import json
import sys

from icalendar import Calendar


def text(event, name):
    return str(event[name]) if name in event else None


def seconds(event, name):
    at = event[name].dt
    return None if at.tzinfo is None else int(at.timestamp())


def read(path):
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    events = [
        {
            "uid": text(event, "UID"),
            "sequence": int(event["SEQUENCE"]),
            "start": seconds(event, "DTSTART"),
            "end": seconds(event, "DTEND"),
            "status": text(event, "STATUS"),
            "summary": text(event, "SUMMARY"),
            "description": text(event, "DESCRIPTION"),
            "location": text(event, "LOCATION"),
            "categories": [str(category) for category in event["CATEGORIES"].cats],
        }
        for event in calendar.walk("VEVENT")
    ]
    return {"errors": sum(len(event.errors) for event in calendar.walk()), "events": events}


print(json.dumps([read(path) for path in sys.argv[1:]]))
