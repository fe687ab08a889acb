/**
 * The characters that charts and PDF files can draw: Latin with its accents, punctuation and signs,
 * every GB2312 character and the frequently used (level 1) half of Big5, which GB2312 lacks.
 */
export function fontCharacters() {
  return [...new Set([...latinAndSigns(), ...gb2312(), ...big5Level1()])].sort().join("");
}

function latinAndSigns() {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x200b, 0x200b],
    [0x2010, 0x2027],
    [0x2030, 0x203b],
    [0x20ac, 0x20ac],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
    [0x2264, 0x2265],
    [0x25a0, 0x25cf],
    [0x3000, 0x3017],
    [0xff01, 0xff5e],
  ];
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)));
}

function gb2312() {
  return decodeRows("gb2312", { leads: [0xa1, 0xf7], trails: [[0xa1, 0xfe]] });
}

/** Symbols from A1 and the 5,401 frequent characters from A4 to C6. */
function big5Level1() {
  return decodeRows("big5", {
    leads: [0xa1, 0xc6],
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  });
}

function decodeRows(encoding, { leads, trails }) {
  const decoder = new TextDecoder(encoding);
  const characters = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const [first, last] of trails) {
      for (let trail = first; trail <= last; trail += 1) {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if ([...text].length === 1 && isDrawable(text)) characters.push(text);
      }
    }
  }
  return characters;
}

/** Leaves out undefined codes, private use and control characters. */
function isDrawable(text) {
  return text !== "\ufffd" && !/[\p{Co}\p{Cc}\p{Cn}]/u.test(text);
}
