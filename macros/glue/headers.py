"""What a web server is told about the site: the headers it should send, and whom to tell of a security problem."""

from pathlib import Path

from macros.content.shapes.handbook import Security

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def write_headers(site: Path) -> None:
    """Write `_headers`, which some hosts read as it is and which names the headers for every other."""
    lines = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    (site / "_headers").write_text(f"/*\n{lines}", encoding="utf-8")


def write_security(site: Path, security: Security | None) -> None:
    """Write `.well-known/security.txt` (RFC 9116) where the council has given a contact."""
    if security is None:
        return
    path = site / ".well-known" / "security.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"Contact: {security.contact}\nExpires: {security.expires}T00:00:00Z\nPreferred-Languages: en\n", encoding="utf-8")
