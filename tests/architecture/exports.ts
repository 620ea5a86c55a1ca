import ts from 'typescript';

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ');
  }
  const { name } = statement as { name?: ts.Node };
  return name ? name.getText() : 'default';
}

/** Of an overloaded function the first signature carries the comment. */
function isLaterOverload(statement: ts.Statement, previous: ts.Statement | undefined): boolean {
  return (
    ts.isFunctionDeclaration(statement) &&
    previous !== undefined &&
    ts.isFunctionDeclaration(previous) &&
    previous.name?.text === statement.name?.text
  );
}

/** The names a source file exports without a doc comment. Re-exports carry the comment of what they name. */
export function undocumentedExports(file: string, text: string): string[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind);
  return source.statements
    .filter((statement, index) => isExported(statement) && !isLaterOverload(statement, source.statements[index - 1]))
    .filter((statement) => !ts.getJSDocCommentsAndTags(statement).some(ts.isJSDoc))
    .map(nameOf);
}
