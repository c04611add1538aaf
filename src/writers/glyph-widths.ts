/**
 * Widths of Liberation Sans, which are Arial's, from the font's hmtx table: for each run of
 * characters its first code point and two base-36 digits a character, in thousandths of an em.
 */
export const GLYPH_WIDTHS: readonly (readonly [first: number, widths: string])[] = [
  [
    0x20,
    "7q7q9vfgfgopij5b9999atg87q997q7qfgfgfgfgfgfgfgfgfgfg7q7qg8g8g8fgs7ijijk2k2ijgzlmk27qdwijfgn5k2lmijlmk2ijgzk2ijq8ijijgz7q7q7qd1fg99fgfgdwfgfg7qfgfg6666dw66n5fgfgfgfg99dw7qfgdwk2dwdwdw9a789ag8",
  ],
  [
    0xa0,
    "7q99fgfgfgfg78fg99khaafgg899khfcb4f9999999g0ex7q9999a5fgn6n6n6gzijijijijijijrsk2ijijijij7q7q7q7qk2k2lmlmlmlmlmg8lmk2k2k2k2ijijgzfgfgfgfgfgfgopdwfgfgfgfg7q7q7q7qfgfgfgfgfgfgfgf9gzfgfgfgfgdwfgdwijfgijfgijfgk2dwk2dwk2dwk2dwk2h3k2fgijfgijfgijfgijfgijfglmfglmfglmfglmfgk2fgk2fg7q7q7q7q7q7q7q667q7qkfccdw66ijdwdwfg66fg66fg84fg9afg66k2fgk2fgk2fggsk3fglmfglmfglmfgrsq8k299k299k299ijdwijdwijdwijdwgz7qgzafgz7qk2fgk2fgk2fgk2fgk2fgk2fgq8k2ijdwijgzdwgzdwgzdw66",
  ],
  [
    0x386,
    "ij7qlsnaaorslirsnrkw66ijijfbikijgzk2lm7qijikn5k2i2lmk2ijrsh6gzijm6ijn7ks7qijg2cefg66f7g2fzdwfhcec9fgfg66dwdwg0dwcgfgj6ftdeh5azf7i0eljtlp66f7fgf7lp",
  ],
  [
    0x400,
    "ijijo1f2jzij7q7qdwtds2nqg7k2hnjziji8ijf2itijpngsjzjzg7i8n5k2lmjzijk2gzhnl4ijkkijphq2m0oli8jzs2k2fgfxera5g7fgilcqfjfjc6g7j4fcfgf2fgdwcqdwmvdwfxehmamvhdjzehe6kuf2fgfgfga5e6dw667q66p6mlfgc6fjdwfc",
  ],
  [0x1e80, "q8k2q8k2q8k2"],
  [0x2010, "9999rsfgrsrsrsfc66666666999999rsfgfg9qrsrsrsrsrs"],
  [0x2030, "rsrs589ursrsrsrsrs9999"],
  [0x20a3, "fgfgrsrsuersrsrsrsfg"],
  [0x2116, "ttrsrsrsrsrsrsrsrsrsrsrsrs"],
  [0x2190, "rsdwrsdwrsdw"],
  [0x2260, "f9g7rsrsf9f9"],
  [0x25a0, "gsgs"],
  [0x25b2, "ri"],
  [0x25bc, "ri"],
  [0x25c6, "rsrsrsrsdqgs"],
];
