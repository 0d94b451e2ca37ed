"""Makes small PDFs of our own, object by object."""

from pathlib import Path

FONTS = "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"


def line(x: float, y: float, text: str, size: float = 11, font: str = "F1") -> str:
    """Words drawn at a place."""
    quoted = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({quoted}) Tj ET\n"


def lines(x: float, y: float, *texts: str, step: float = 13) -> str:
    """Lines below each other."""
    return "".join(line(x, y - step * at, text) for at, text in enumerate(texts))


def rule(x: float, y: float, to_x: float, to_y: float) -> str:
    """A straight line."""
    return f"{x} {y} m {to_x} {to_y} l S\n"


def pdf_file(path: Path, *pages: str, root: str = "", trailer: str = "", page: str = "", drawings: str = "") -> Path:
    """A PDF of A4 pages with these drawings; `root`, `trailer` and `page` are more entries, `drawings` the entries of /XObject, in which object 4 is a grey picture and 5 a drawing that draws itself."""
    objects = ["<< /Type /Catalog /Pages 2 0 R " + root + " >>", "", f"<< /Font << {FONTS} >> /XObject << {drawings} >> >>"]
    objects.append("<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream")
    objects.append("<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 3 0 R /Length 7 >>\nstream\n/Own Do\nendstream")
    kids = []
    for drawn in pages:
        objects.append(f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 3 0 R /Contents {len(objects)} 0 R {page} >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    whole, places = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    path.write_bytes(whole + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(whole)}\n%%EOF\n".encode())
    return path
