import { SaxesParser } from 'saxes';

/** An element of an XML text, and where its tag ends in it. */
interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** UTF-16 units from the start of the text to behind the tag. */
  end: number;
}

interface Visitor {
  open(tag: Tag): void;
  close?(tag: Omit<Tag, 'attributes'>): void;
  text?(text: string): void;
}

/** Goes through an XML text in order; throws where it is not well-formed. Entities of its own are not known, so none can grow. */
export function elementsIn(xml: string, visitor: Visitor): void {
  if (xml === '') return;
  const parser = new SaxesParser({ position: true, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => visitor.open({ name, attributes, end: parser.position }));
  parser.on('closetag', ({ name }) => visitor.close?.({ name, end: parser.position }));
  parser.on('text', (text) => visitor.text?.(text));
  parser.write(xml).close();
}
