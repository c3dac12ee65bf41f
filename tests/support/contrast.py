"""How far what is written in a part of a picture stands out from its ground, as WCAG counts it."""
from collections import Counter
from pathlib import Path


class Picture:
    """The points of a picture in the format PPM."""

    def __init__(self, path):
        data = Path(path).read_bytes()
        head = data[:64].split(maxsplit=4)
        assert head[0] == b"P6" and head[3] == b"255", f"{path}: {head[:4]}"
        self.width, self.height = int(head[1]), int(head[2])
        self.points = data[len(data) - 3 * self.width * self.height:]

    def count_colours(self, box):
        """How often each colour stands in a part of it."""
        counts = Counter()
        for y in range(max(box.y, 0), min(box.y + box.height, self.height)):
            row = self.points[3 * (y * self.width + max(box.x, 0)):
                              3 * (y * self.width + min(box.x + box.width, self.width))]
            counts.update(zip(row[::3], row[1::3], row[2::3]))
        return counts


def luminance(colour):
    parts = [value / 255 for value in colour]
    parts = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def measure_contrast(picture, box):
    """Between what there is most of, the ground, and what differs from it most, the ink."""
    counts = picture.count_colours(box)
    if len(counts) < 2:
        return None
    ground = luminance(counts.most_common(1)[0][0])
    return max((max(ground, luminance(c)) + 0.05) / (min(ground, luminance(c)) + 0.05)
               for c in counts)
