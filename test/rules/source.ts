/** What one source file imports, and where it looks at the clock or the environment. */
import ts from 'typescript';

export interface Source {
  /** Path from the checkout's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Finding {
  readonly line: number;
  readonly what: string;
}

export interface Uses {
  /** Every module named in an import, a type import, an `export … from` or a dynamic import. */
  readonly imports: readonly Finding[];
  /** Every look at the machine's clock or environment. */
  readonly surroundings: readonly Finding[];
}

/** Stands for the module of an import whose name is only known when it runs. */
export const COMPUTED = '(a name computed at run time)';

/** Reads a TypeScript or JavaScript file, or the scripts of a Svelte component. */
export function usesOf({ path, text }: Source): Uses {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const imports: Finding[] = [];
  const surroundings: Finding[] = [];
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const visit = (node: ts.Node): void => {
    const imported = moduleNamed(node);
    if (imported !== undefined) imports.push({ line: lineOf(node), what: imported });
    const looksAt = surroundingOf(node);
    if (looksAt !== undefined) surroundings.push({ line: lineOf(node), what: looksAt });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, surroundings };
}

/** The scripts alone, everything else blanked, so that lines keep their numbers. */
function scriptsOf(component: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  let code = '';
  let end = 0;
  for (const match of component.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const [whole, tag = '', script = ''] = match;
    code += blank(component.slice(end, match.index) + tag) + script;
    end = match.index + whole.length - '</script>'.length;
  }
  return code;
}

function moduleNamed(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return literal(node.arguments[0]) ?? COMPUTED;
  return undefined;
}

function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function surroundingOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && /^(node:)?process$/.test(literal(node.moduleSpecifier) ?? ''))
    return 'the process module';
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()';
  if (isMember(node, 'Date', 'now')) return 'Date.now';
  if (isMember(node, 'process', 'env')) return 'process.env';
  return undefined;
}

/** `process.env`, `process['env']`, `globalThis.process.env`. */
function isMember(node: ts.Node, object: string, member: string): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === member && isNamed(node.expression, object);
  if (ts.isElementAccessExpression(node))
    return literal(node.argumentExpression) === member && isNamed(node.expression, object);
  return false;
}

function isNamed(node: ts.Expression, name: string): boolean {
  if (ts.isIdentifier(node)) return node.text === name;
  return ts.isPropertyAccessExpression(node) && node.name.text === name && isNamed(node.expression, 'globalThis');
}
