import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';

/** LibreOffice, which lays out what we write in Word's form; it is not on every machine. */
export class Office {
  readonly folder = mkdtempSync(join(tmpdir(), 'ganket-office-'));
  readonly isThere = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

  /** A file in another form, such as a DOCX as `pdf`. */
  convert(bytes: Uint8Array, from: string, to: string): Uint8Array {
    const [source, out] = [join(this.folder, `one.${from}`), join(this.folder, 'out')];
    mkdirSync(out, { recursive: true });
    writeFileSync(source, bytes);
    const profile = pathToFileURL(join(this.folder, 'profile')).href;
    const reading = from === 'html' ? ['--infilter=HTML (StarWriter)'] : [];
    const args = [
      '--headless',
      `-env:UserInstallation=${profile}`,
      ...reading,
      '--convert-to',
      to,
      '--outdir',
      out,
      source,
    ];
    const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 120_000 });
    if (status !== 0) throw new Error(`LibreOffice could not convert ${from} to ${to}: ${stderr}`);
    return readFileSync(join(out, `one.${to.split(':')[0]!}`));
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The texts of a PDF's pages, without any space. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map(squeezed);
}

export const squeezed = (text: string): string => text.replace(/\s+/g, '');
