"""How far what is written in a part of a picture stands out from its ground, as WCAG counts it."""
import re
import subprocess


def luminance(colour):
    parts = [value / 255 for value in colour]
    parts = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def measure_contrast(picture, box):
    """Between what there is most of, the ground, and what differs from it most, the ink."""
    text = subprocess.run(["convert", str(picture), "-crop",
                           f"{box.width}x{box.height}+{box.x}+{box.y}", "-depth", "8",
                           "-format", "%c", "histogram:info:"], capture_output=True, text=True,
                          check=True).stdout
    counts = {tuple(int(v) for v in rgb.split(",")[:3]): int(count) for count, rgb in
              re.findall(r"(\d+): \(([\d,]+)", text)}
    if len(counts) < 2:
        return None
    ground = luminance(max(counts, key=counts.get))
    return max((max(ground, luminance(c)) + 0.05) / (min(ground, luminance(c)) + 0.05)
               for c in counts)
