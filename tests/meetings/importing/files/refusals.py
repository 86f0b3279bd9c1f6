"""The first words of what is said of files that are not read."""

DAMAGED = "This file is damaged. Open it in the program that wrote it, save it again"
FAILED = "This file could not be read within the time and memory that a report takes"
TOO_LARGE = "This file is too large for a meeting report."
PASSWORD = "This file is protected by a password."
ARCHIVE = "This file is an archive"
SPREADSHEET = "This file is a spreadsheet"
DEFINES = "This file defines a document type of its own"
NO_WORDS = "There is no text in this."
MANY_LINES = "This has more than 8,000 lines"
MUCH_TEXT = "This has more than 500,000 characters"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 50 + '"><!ENTITY c "' + "&b;" * 50 + '">]>'
