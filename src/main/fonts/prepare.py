"""Prepares the fonts of letters (run once by hand; needs fonttools).

Noto Sans SC maps several characters to one glyph (U+2F8F and U+884C both to the glyph of U+884C). A PDF remembers glyphs, so text copied
from it comes back as the lowest of those characters: a Kangxi radical instead of the ideograph. This script leaves one character per
glyph, gives look-alike ideographs glyphs of their own, and writes the characters that lost theirs to equivalents.txt, which the renderer
applies to the text before it is set.

usage: prepare.py REGULAR.ttf BOLD.ttf OUTDIR
"""
import sys
from collections import defaultdict
from copy import deepcopy
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

DROP = ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "prep", "gasp"]
PREFERRED = {0xFF5E, 0xFF0F, 0x3000, 0x3008, 0x3009, 0xFF40}


def ideograph(c):
    return 0x3400 <= c <= 0x4DBF or 0x4E00 <= c <= 0x9FFF or 0x20000 <= c < 0x2F800 or 0x30000 <= c


def rank(c):
    if 0x4E00 <= c <= 0x9FFF:
        return 0
    if ideograph(c):
        return 1
    if c in PREFERRED:
        return 2
    if 0x2E80 <= c <= 0x2FDF or 0x31C0 <= c <= 0x31EF or 0xF900 <= c <= 0xFAFF or 0x2F800 <= c <= 0x2FA1F:
        return 9
    return 3


def one_character_per_glyph(font):
    cmap, dropped = dict(font.getBestCmap()), {}
    by_glyph = defaultdict(list)
    for c, glyph in cmap.items():
        by_glyph[glyph].append(c)
    glyf, hmtx, order = font["glyf"], font["hmtx"], list(font.getGlyphOrder())
    for glyph, chars in sorted(by_glyph.items()):
        keep, *others = sorted(chars, key=lambda c: (rank(c), c))
        for c in others:
            if ideograph(c) and ideograph(keep):
                name = "uni%05X.own" % c
                glyf.glyphs[name] = deepcopy(glyf[glyph])
                hmtx.metrics[name] = hmtx.metrics[glyph]
                order.append(name)
                cmap[c] = name
            else:
                del cmap[c]
                dropped[c] = keep
    font.setGlyphOrder(order)
    glyf.glyphOrder = order
    font["cmap"].tables = [t for t in font["cmap"].tables if (t.platformID, t.platEncID) in ((3, 1), (3, 10))]
    for t in font["cmap"].tables:
        t.cmap = {c: g for c, g in cmap.items() if t.platEncID == 10 or c <= 0xFFFF}
    for tag in DROP:
        if tag in font:
            del font[tag]
    return dropped


def common_characters():
    """GB 2312 and what a letter sets beside it: what the bold font holds; the rest falls back to the regular one."""
    chars = set(range(0x20, 0x7F)) | {0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026}
    chars |= set(range(0x3000, 0x3020)) | set(range(0xFF01, 0xFF5F))
    for a in range(0xB0, 0xF8):
        for b in range(0xA1, 0xFF):
            try:
                chars.add(ord(bytes([a, b]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return chars


regular, bold, out = sys.argv[1:]
font = TTFont(regular, recalcTimestamp=False)
dropped = one_character_per_glyph(font)
font.save(out + "/NotoSansSC-Regular.ttf")
font = TTFont(bold, recalcTimestamp=False)
one_character_per_glyph(font)
options = Options()
options.layout_features, options.hinting, options.name_IDs, options.glyph_names = [], False, ["*"], False
subsetter = Subsetter(options)
subsetter.populate(unicodes=common_characters())
subsetter.subset(font)
font.save(out + "/NotoSansSC-Bold-GB2312.ttf")
with open(out + "/equivalents.txt", "w", encoding="utf-8") as f:
    f.write("# character without a glyph of its own -> character set in its place (same shape); made by prepare.py\n")
    for c, keep in sorted(dropped.items()):
        f.write("%04X %04X\n" % (c, keep))
