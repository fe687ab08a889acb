import { isUtf8 } from "node:buffer";

/** Encodings that a file may be read in; names are those of the WHATWG Encoding Standard. */
export const ENCODINGS = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be", "shift_jis", "euc-kr", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a byte that means nothing in the encoding becomes. */
export const UNREADABLE = "\uFFFD";

/** Shares of unreadable characters among the non-ASCII ones up to which a text still counts as damaged and not as another encoding's. */
const UTF8_DAMAGE = 0.2;
const DAMAGE = 0.05;

/** Characters that make up about a sixth of Chinese text, in both scripts; wrong decodings hardly hit them. */
const COMMON = new Set(
  "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運评評价價服务服客户戶店商货貨快慢差满滿",
);

const bomOf = (bytes: Uint8Array): Encoding | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
};

/** A byte order mark decides; otherwise the sample is judged by what it would mean in each encoding. */
export function detectEncoding(sample: Uint8Array): Encoding {
  return bomOf(sample) ?? (isUtf8(sample) ? unmarkedUtf16(sample) : undefined) ?? likeliest(sample);
}

/** ASCII text in UTF-16 has a zero in every other byte (and is valid UTF-8 too, as it happens). */
function unmarkedUtf16(sample: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++;
  if (odd > sample.length * 0.3 && even < odd / 10) return "utf-16le";
  if (even > sample.length * 0.3 && odd < even / 10) return "utf-16be";
  return undefined;
}

function likeliest(sample: Uint8Array): Encoding {
  const asUtf8 = survey(sample, "utf-8");
  if (asUtf8.unreadable <= asUtf8.foreign * UTF8_DAMAGE) return unmarkedUtf16(sample) ?? "utf-8";
  const candidates = (["gb18030", "big5"] as const).map((encoding) => ({ encoding, ...survey(sample, encoding) }));
  const best = candidates
    .filter((candidate) => candidate.unreadable <= candidate.foreign * DAMAGE)
    .sort((a, b) => b.common / (b.foreign || 1) - a.common / (a.foreign || 1))[0];
  // Chinese text hits common characters all the time; text that never does is a Western single-byte file.
  return best && best.common >= best.foreign * 0.03 ? best.encoding : "windows-1252";
}

function survey(sample: Uint8Array, encoding: Encoding): { foreign: number; unreadable: number; common: number } {
  let foreign = 0;
  let unreadable = 0;
  let common = 0;
  // A character cut by the end of the sample is held back by the streaming decoder.
  for (const character of new TextDecoder(encoding).decode(sample, { stream: true })) {
    if (character < "\u0080") continue;
    foreign += 1;
    if (character === UNREADABLE) unreadable += 1;
    else if (COMMON.has(character)) common += 1;
  }
  return { foreign, unreadable, common };
}

/** Bytes to text, whatever the boundaries of the pieces. A byte order mark is dropped and overrides the encoding. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array = new Uint8Array();
  for await (const piece of bytes) {
    if (decoder) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < 4) continue;
    decoder = new TextDecoder(bomOf(head) ?? encoding);
    yield withoutMark(decoder.decode(head, { stream: true }));
  }
  if (decoder) yield decoder.decode();
  else yield withoutMark(new TextDecoder(bomOf(head) ?? encoding).decode(head));
}

/** GB18030 has a byte order mark too, which decoders leave in. */
const withoutMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text);
