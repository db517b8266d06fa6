"""Reads a mail with Python's own email package and prints what it found as JSON."""

import email
import json
import sys
from email import policy

with open(sys.argv[1], "rb") as file:
    mail = email.message_from_binary_file(file, policy=policy.default)

to = mail["To"].addresses
body = mail.get_body(("plain",))
print(
    json.dumps(
        {
            "defects": [str(defect) for part in mail.walk() for defect in part.defects]
            + [str(defect) for header in mail.values() for defect in getattr(header, "defects", [])],
            "unsent": mail["X-Unsent"],
            "to": [{"name": address.display_name, "email": address.addr_spec} for address in to],
            "subject": str(mail["Subject"]),
            "date": mail["Date"].datetime.timestamp(),
            "text": body.get_content(),
            "attachments": [
                {
                    "type": part.get_content_type(),
                    "charset": part.get_param("charset"),
                    "method": part.get_param("method"),
                    "fileName": part.get_filename(),
                    "text": part.get_payload(decode=True).decode("utf-8"),
                }
                for part in mail.iter_attachments()
            ],
        }
    )
)
