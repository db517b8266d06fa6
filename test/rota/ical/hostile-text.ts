import fc from 'fast-check'

const pieces = [
  ...['\r\n', '\n', '\r', '\u0085', '\u2028', '\u2029', '\0', '\x0b', '\x1b', '\x7f', '\t', ' '],
  ...['\\', '\\n', '\\N', ';', ',', ':', '"', "'", '^', '^n', "^'", '=', '%0A', '\ufeff', '\u202e'],
  ...['BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR', 'ATTENDEE:mailto:a@example.org', 'SUMMARY:'],
  ...['😀', '👩‍🚀', '日本', 'שלום', 'e\u0301', 'é', '\u0301', '\ud83d', '\ude00', 'Ada Quill', 'x'.repeat(80)],
]

/** Texts made of all that has ever broken a calendar, among harmless ones. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
  .map(parts => parts.join(''))
