/** A form that was filled in, as PDFKit makes it. */
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { afterAll, expect, test } from 'vitest';
import { readFiles } from '../../files.ts';
import { collecting, oneOf, TrialFolder } from '../../trial.ts';

const folder = new TrialFolder();
afterAll(() => folder.remove());

test('what was filled into a form stands where it was written; what is hidden or ticked tells nothing', async () => {
  const pdf = new PDFDocument({ margin: 40 });
  pdf.font('Helvetica').fontSize(12);
  pdf.text('Minutes of the joint committee', 40, 40);
  pdf.initForm();
  pdf.text('Chairperson:', 40, 80);
  pdf.formText('chair', 140, 76, 200, 18, { value: 'The Deputy Minister' });
  pdf.text('Agreed:', 40, 110);
  pdf.formText('agreed', 40, 130, 400, 40, {
    value: 'To open a border market.\nTo meet again in May.',
    multiline: true,
  });
  pdf.formText('secret', 40, 180, 200, 18, { value: 'xyz', password: true } as object);
  pdf.formCheckbox('tick', 300, 180, 18, 18, {});
  pdf.text('Done at the border.', 40, 220);
  pdf.end();
  folder.write('mau.pdf', await buffer(pdf));
  const limits = { ...collecting.limits, sourceBytes: 1_000_000 };
  const { article } = await oneOf(readFiles(`${folder.path}/mau.pdf`, { ...collecting, limits }));
  const flat = article.text.replace(/ \| /g, ' ').replace(/\s+/g, ' ');
  expect(flat).toBe(
    'Minutes of the joint committee Chairperson: The Deputy Minister Agreed: To open a border market. To meet again in May. Done at the border.',
  );
});
