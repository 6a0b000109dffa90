/** What a format's reader finds in the bytes of one source. */
export interface Document {
  text: string;
  title: string | null;
  publisher: string | null;
  /** EDTF. */
  publishedOn: string | null;
  url: string | null;
}

/** What is known of the bytes before they are read. */
export interface Delivery {
  /** As the user named the source: for messages. */
  source: string;
  /** The encoding that the sender tells, where one does. */
  charset: string | null;
}

/** One format of files and pages. Each has its file in `formats/`, found there by itself. */
export interface Format {
  /** Of file names, in lower case, with the dot. */
  endings: readonly string[];
  mediaTypes: readonly string[];
  read(bytes: Uint8Array, delivery: Delivery): Document | Promise<Document>;
}
