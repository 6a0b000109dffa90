import { decodeBytes, encodingOfFont, encodingOfPage } from './charsets.ts';
import { endings, optional, signs, unread } from './destinations.ts';
import { tokensIn } from './tokens.ts';
import type { Token } from './tokens.ts';

export interface Words {
  paragraphs: string[];
  title: string | null;
  /** Whether the file ends within a group. */
  isCutOff: boolean;
}

type Place = 'text' | 'unread' | 'title' | 'fonts' | 'label' | 'note';

interface Group {
  place: Place;
  font: number;
  /** Signs behind a sign of Unicode that stand for it in programs that know none. */
  replaced: number;
  isHidden: boolean;
  isDeleted: boolean;
}

/** The words of an RTF file as its readers see them: points with their numbers, rows of tables on one line, notes at the end. */
export function wordsIn(bytes: Buffer): Words {
  const reader = new Reader();
  for (const token of tokensIn(bytes)) reader.take(token);
  return reader.words();
}

class Reader {
  #group: Group = { place: 'text', font: 0, replaced: 1, isHidden: false, isDeleted: false };
  readonly #around: Group[] = [];
  readonly #fonts = new Map<number, string>();
  #encoding = 'windows-1252';
  /** Whether the group has just begun, and may be passed over by who does not know it. */
  #isOptional = false;
  /** Bytes of one encoding, which may make signs together. */
  #bytes: Uint8Array[] = [];
  #left = 0;
  #title = '';
  #label = '';
  #paragraph = '';
  #cells: string[] | null = null;
  #cell: string[] = [];
  readonly #paragraphs: string[] = [];
  readonly #notes: string[] = [];
  /** What was written before the note that is being read. */
  #before: string | null = null;

  take(token: Token): void {
    switch (token.kind) {
      case 'open':
        this.#flush();
        this.#around.push(this.#group);
        this.#group = { ...this.#group };
        break;
      case 'close':
        this.#close();
        break;
      case 'byte':
        this.#bytesOf(Uint8Array.of(token.value));
        break;
      case 'text':
        this.#bytesOf(token.bytes);
        break;
      case 'word':
        this.#flush();
        this.#word(token.name, token.value);
    }
  }

  words(): Words {
    this.#flush();
    this.#endParagraph();
    const notes = this.#notes.map((note, i) => `${i + 1}. ${note}`);
    const paragraphs = [...this.#paragraphs, ...notes].filter((line) => line !== '');
    return { paragraphs, title: collapsed(this.#title) || null, isCutOff: this.#around.length > 0 };
  }

  #close(): void {
    this.#flush();
    this.#left = 0;
    const { place } = this.#group;
    this.#group = this.#around.pop() ?? this.#group;
    if (place === 'label' && this.#group.place !== 'label') this.#endLabel();
    if (place === 'note' && this.#group.place !== 'note') this.#endNote();
  }

  #word(name: string, value: number | null): void {
    if (name === '*') {
      this.#isOptional = true;
      return;
    }
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    if (unread.has(name) || (isOptional && !optional.has(name))) this.#group.place = 'unread';
    else if (signs[name] !== undefined) this.#write(signs[name]);
    else if (endings.has(name)) this.#endLine();
    else if (name === 'u') this.#unicode(value ?? 0);
    else if (!this.#enter(name) && !this.#inTable(name)) this.#format(name, value);
  }

  /** Groups that are read, but not as the text that runs. */
  #enter(name: string): boolean {
    const { place } = this.#group;
    if (place === 'unread') return false;
    if (name === 'fonttbl') this.#group.place = 'fonts';
    else if (name === 'info') this.#group.place = 'unread';
    else if (name === 'listtext' || name === 'pntext') this.#group.place = 'label';
    else if (name === 'footnote' && place !== 'note') this.#beginNote();
    else return false;
    return true;
  }

  #inTable(name: string): boolean {
    if (this.#group.place !== 'text') return false;
    if (name === 'trowd') this.#cells ??= [];
    else if (name === 'cell') this.#endCell();
    else if (name === 'nestcell') this.#paragraph += ' ';
    else if (name === 'row') this.#endRow();
    else return false;
    return true;
  }

  #format(name: string, value: number | null): void {
    const group = this.#group;
    if (name === 'ansicpg') this.#encoding = encodingOfPage(value ?? 1252);
    else if (name === 'mac') this.#encoding = 'macintosh';
    else if (name === 'pc' || name === 'pca') this.#encoding = name === 'pc' ? 'cp437' : 'cp850';
    else if (name === 'f' || name === 'deff') group.font = value ?? 0;
    else if (name === 'fcharset' && group.place === 'fonts') this.#setFont(value ?? 0);
    else if (name === 'uc') group.replaced = value ?? 1;
    else if (name === 'v') group.isHidden = value !== 0;
    else if (name === 'deleted') group.isDeleted = value !== 0;
    else if (name === 'plain') [group.isHidden, group.isDeleted] = [false, false];
    else if (name === 'title') group.place = 'title';
  }

  #setFont(charset: number): void {
    const encoding = encodingOfFont(charset);
    if (encoding) this.#fonts.set(this.#group.font, encoding);
  }

  #unicode(value: number): void {
    this.#write(String.fromCharCode(value & 0xffff));
    this.#left = this.#group.replaced;
  }

  #bytesOf(bytes: Uint8Array): void {
    this.#isOptional = false;
    const passed = Math.min(this.#left, bytes.length);
    this.#left -= passed;
    if (passed < bytes.length) this.#bytes.push(bytes.subarray(passed));
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const encoding = this.#fonts.get(this.#group.font) ?? this.#encoding;
    const text = decodeBytes(Buffer.concat(this.#bytes), encoding);
    this.#bytes = [];
    this.#write(text);
  }

  #write(text: string): void {
    const { place, isHidden, isDeleted } = this.#group;
    if (place === 'title') this.#title += text;
    else if (isHidden || isDeleted) return;
    else if (place === 'label') this.#label += text;
    else if (place === 'text' || place === 'note') this.#paragraph += text;
  }

  #endLine(): void {
    const { place } = this.#group;
    if (place === 'note') this.#paragraph += ' ';
    else if (place === 'text') this.#endParagraph();
  }

  #endParagraph(): void {
    const words = collapsed(this.#paragraph);
    if (words !== '') (this.#cells ? this.#cell : this.#paragraphs).push(words);
    this.#paragraph = '';
  }

  /** A sign that only marks a point is a dash, as elsewhere. */
  #endLabel(): void {
    const label = collapsed(this.#label);
    this.#label = '';
    if (label !== '') this.#paragraph += /[\p{L}\p{Nd}]/u.test(label) ? `${label} ` : '- ';
  }

  #endCell(): void {
    this.#cells ??= [];
    this.#endParagraph();
    this.#cells.push(this.#cell.join(' '));
    this.#cell = [];
  }

  #endRow(): void {
    this.#endParagraph();
    const cells = this.#cells ?? [];
    if (this.#cell.length > 0) cells.push(this.#cell.join(' '));
    [this.#cells, this.#cell] = [null, []];
    if (cells.some((cell) => cell !== '')) this.#paragraphs.push(cells.join(' | '));
  }

  #beginNote(): void {
    this.#group.place = 'note';
    this.#before = this.#paragraph;
    this.#paragraph = '';
  }

  #endNote(): void {
    this.#notes.push(collapsed(this.#paragraph));
    this.#paragraph = `${this.#before ?? ''}[${this.#notes.length}]`;
    this.#before = null;
  }
}

const collapsed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
