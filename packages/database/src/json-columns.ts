import {
  ColumnNode,
  type ColumnUpdateNode,
  type InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  PrimitiveValueListNode,
  type QueryId,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from "kysely";

/** Every `jsonb` column by its name in the database; a test compares the list with the migrated database. */
export const jsonColumns: ReadonlySet<string> = new Set([
  "check_versions",
  "citation",
  "citations",
  "condition",
  "consequence",
  "content",
  "detail",
  "evidence",
  "facts",
  "gathered",
  "inputs",
  "note",
  "params",
  "problem",
  "reading",
  "settings",
  "source",
  "stages",
  "steps",
  "templates",
  "texts",
  "timeliness",
  "why",
]);

/** Writes values of JSON columns as JSON. The driver by itself would write a list as a PostgreSQL array. */
export const jsonColumnsPlugin: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => new JsonColumnsTransformer().transformNode(node, queryId),
  transformResult: ({ result }) => Promise.resolve(result),
};

class JsonColumnsTransformer extends OperationNodeTransformer {
  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    const insert = super.transformInsertQuery(node, queryId);
    const { columns, values } = insert;
    if (!columns || !values || !ValuesNode.is(values)) return insert;
    const isJson = columns.map(({ column }) => jsonColumns.has(column.name));
    return { ...insert, values: ValuesNode.create(values.values.map((row) => withJson(row, isJson))) };
  }

  protected override transformColumnUpdate(node: ColumnUpdateNode, queryId?: QueryId): ColumnUpdateNode {
    const update = super.transformColumnUpdate(node, queryId);
    if (!ColumnNode.is(update.column) || !jsonColumns.has(update.column.column.name)) return update;
    return { ...update, value: jsonNode(update.value) };
  }
}

function withJson(
  row: PrimitiveValueListNode | ValueListNode,
  isJson: readonly boolean[],
): PrimitiveValueListNode | ValueListNode {
  return PrimitiveValueListNode.is(row)
    ? PrimitiveValueListNode.create(row.values.map((value, at) => (isJson[at] ? json(value) : value)))
    : ValueListNode.create(row.values.map((value, at) => (isJson[at] ? jsonNode(value) : value)));
}

const jsonNode = (node: OperationNode): OperationNode =>
  ValueNode.is(node) ? ValueNode.create(json(node.value)) : node;

const json = (value: unknown): unknown =>
  value === null || value === undefined ? value : JSON.stringify(value);
