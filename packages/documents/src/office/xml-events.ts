export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attribute: (name: string) => string | null }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/**
 * The elements and texts of an XML document, one after the other, names without their prefix. It knows no document type
 * and no entities but the five of XML and characters by number, so that nothing in a file can grow or be fetched. Every
 * element that opens closes before the one around it, unless the document ends: what is not well-formed or nested
 * deeper than any document ends it early, and a closing tag that nothing opened is passed over.
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  const open: string[] = [];
  const next = tokenReader(xml);
  for (let event = next(); event; event = next()) {
    if (event.kind === "open" && open.push(event.name) > DEEPEST) return;
    if (event.kind === "close" && open.at(-1) !== event.name) continue;
    if (event.kind === "close") open.pop();
    yield event;
  }
}

/** Whoever asks where an element stands looks through all that are open. */
const DEEPEST = 512;

/** As `xmlEvents`, for tags that need not be balanced, such as those of HTML. */
export function* xmlTokens(xml: string): Generator<XmlEvent> {
  const next = tokenReader(xml);
  for (let event = next(); event; event = next()) yield event;
}

/** Gives one after the other, `null` at the end. A generator inside another would take as long as all the rest. */
function tokenReader(xml: string): () => XmlEvent | null {
  let at = 0;
  let textEnd = 0;
  let closing: string | null = null;
  return () => {
    while (at < xml.length || closing !== null) {
      const token = closing === null ? read() : closed(closing);
      if (token) return token;
    }
    return null;
  };

  /** `null` for what belongs to no element. */
  function read(): XmlEvent | null {
    if (xml.charCodeAt(at) !== OPENING) return text();
    if (xml.startsWith("<![CDATA[", at)) return literal();
    const close = xml.startsWith("<!--", at) ? xml.indexOf("-->", at) + 2 : endOfTag(xml, at + 1);
    if (close <= at) return end();
    const tag = tagIn(xml, at + 1, close);
    if (tag?.kind === "open" && xml.charCodeAt(close - 1) === STROKE) closing = tag.name;
    at = close + 1;
    return tag;
  }

  /** A long one comes in pieces, since what entities stand for takes many times the memory while it is put in their place. */
  function text(): XmlEvent {
    if (textEnd <= at) textEnd = xml.indexOf("<", at);
    if (textEnd === -1) textEnd = xml.length;
    const from = at;
    at = pieceEnd(xml, from, textEnd);
    return { kind: "text", text: decoded(xml.slice(from, at)) };
  }

  function literal(): XmlEvent | null {
    const close = xml.indexOf("]]>", at);
    if (close === -1) return end();
    const from = at + 9;
    at = close + 3;
    return { kind: "text", text: xml.slice(from, close) };
  }

  function closed(name: string): XmlEvent {
    closing = null;
    return { kind: "close", name };
  }

  function end(): null {
    at = xml.length;
    return null;
  }
}

const LONGEST_PIECE = 65_536;
const LONGEST_ENTITY = 10;

/** No piece ends within an entity. */
function pieceEnd(text: string, from: number, last: number): number {
  const end = from + LONGEST_PIECE;
  if (end >= last) return last;
  const ampersand = text.lastIndexOf("&", end);
  return ampersand > end - LONGEST_ENTITY ? ampersand : end;
}

/** Where the tag closes; an attribute may hold the sign that closes it. `-1`: nowhere. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const mark = xml.charCodeAt(at);
    if (quote !== 0) quote = mark === quote ? 0 : quote;
    else if (mark === DOUBLE || mark === SINGLE) quote = mark;
    else if (mark === CLOSING) return at;
  }
  return -1;
}

const [OPENING, STROKE] = [0x3c, 0x2f];
const [DOUBLE, SINGLE, CLOSING] = [0x22, 0x27, 0x3e];

type Tag = Exclude<XmlEvent, { readonly kind: "text" }>;

/** What stands between the signs of a tag; `null` for one that belongs to no element. */
function tagIn(xml: string, from: number, to: number): Tag | null {
  const first = xml[from];
  if (first === "?" || first === "!") return null;
  if (first === "/") return { kind: "close", name: localName(xml.slice(from + 1, to).trim()) };
  let end = from;
  while (end < to && !endsName(xml.charCodeAt(end))) end += 1;
  const name = localName(xml.slice(from, end));
  return { kind: "open", name, attribute: (wanted) => attributeOf(xml.slice(end, to), wanted) };
}

/** White space or the stroke. */
const endsName = (code: number): boolean => code <= 0x20 || code === STROKE;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function attributeOf(attributes: string, wanted: string): string | null {
  // One attribute after the other from where the last one ended, so that a long tag is not searched again and again.
  const next = /\s*([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  for (let found = next.exec(attributes); found; found = next.exec(attributes)) {
    const [, name = "", double, single] = found;
    if (localName(name) === wanted) return decoded(double ?? single ?? "");
  }
  return null;
}

const decoded = (text: string): string =>
  text.includes("&") ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, character) : text;

function character(entity: string, name: string): string {
  const known = named[name.toLowerCase()];
  if (known !== undefined) return known;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
