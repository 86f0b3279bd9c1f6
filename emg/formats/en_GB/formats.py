"""How the site writes dates and hours where Django's British formats differ from United Nations papers."""

DATE_FORMAT = "j F Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j F Y, H:i"
