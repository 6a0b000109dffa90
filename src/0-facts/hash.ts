/** SHA-256 of a text's UTF-8 bytes (or of bytes), in hex. */
export function hashOf(content: string | Uint8Array): string {
  return nodeCrypto().hash('sha256', content, 'hex');
}

// Looked up when first used, so that the web pages can share this floor without a shim for Node's modules.
function nodeCrypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto');
}
