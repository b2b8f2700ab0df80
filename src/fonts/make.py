"""Makes noto-sans-thai-looped.woff2: Thai and the Latin of a keyboard, weights 400 to 700, in one file and one request.

The two weights of the family have the same points, so that one can be kept as its difference from the other.

    npm pack @expo-google-fonts/noto-sans-thai-looped@0.4.2 && tar xzf expo-google-fonts-*.tgz
    pip install fonttools==4.66.1 brotli==1.2.0
    python make.py package noto-sans-thai-looped.woff2
"""
import sys
from io import BytesIO
from pathlib import Path

from fontTools import subset, varLib
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

RANGES = (
    "0020-007E,00A0,00AB,00B0,00B1,00B7,00BB,00BC,00BD,00D7,00F7,0E01-0E3A,0E3F-0E5B,"
    "200B-200D,2013,2014,2018,2019,201C,201D,2022,2026,2212,25CC"
)
CHARACTERS = subset.parse_unicodes(RANGES)
# Points lie on a grid of 500 to the em, not 1000: a tenth fewer bytes, and off by a quarter of a dot at most where letters are 120 dots high.
UNITS_PER_EM = 500
# Copyright, family, style, licence and its address.
NAMES = {0, 1, 2, 13, 14}


def master(path):
    options = subset.Options(
        layout_features=["ccmp", "locl", "mark", "mkmk", "kern"],
        hinting=False,
        name_IDs=["*"],
        glyph_names=True,
        notdef_outline=True,
        recalc_timestamp=False,
    )
    options.drop_tables += ["STAT", "gasp"]
    font = subset.load_font(str(path), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    scale_upem(font, UNITS_PER_EM)
    buffer = BytesIO()
    font.save(buffer)
    return TTFont(BytesIO(buffer.getvalue()))


def main(package, out):
    design = DesignSpaceDocument()
    design.addAxis(AxisDescriptor(name="Weight", tag="wght", minimum=400, default=400, maximum=700))
    for weight, name in ((400, "400Regular"), (700, "700Bold")):
        path = Path(package) / name / f"NotoSansThaiLooped_{name}.ttf"
        design.addSource(SourceDescriptor(name=name, location={"Weight": weight}, font=master(path)))
    font, _, _ = varLib.build(design, exclude=["MVAR", "STAT"])
    font["post"].formatType = 3.0
    font["name"].names = [name for name in font["name"].names if name.nameID in NAMES or name.nameID >= 256]
    font.recalcTimestamp = False
    font.flavor = "woff2"
    font.save(out)


main(*sys.argv[1:])
