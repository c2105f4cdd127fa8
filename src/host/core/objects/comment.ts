import { CellRange } from "../cell-range";
import { collection, itemAt } from "../collection";
import { ExcelError } from "../excel-error";
import type { HostComment, HostCommentReply, HostWorkbook } from "../host-workbook";
import { defineType, property, type ObjectMaker } from "../object-type";
import { sameArea } from "../area";
import type { Arguments } from "../arguments";
import { asBoolean, asText } from "../values";
import { parseRange, rangeObject } from "./range";

/** The comments of a workbook, or those of one of its sheets. */
interface CommentScope {
  readonly book: HostWorkbook;
  readonly sheetId: string | null;
}

interface CommentTarget {
  readonly book: HostWorkbook;
  readonly comment: HostComment;
}

interface ReplyTarget extends CommentTarget {
  readonly reply: HostCommentReply;
}

const AUTHOR = { name: "预览用户", email: "" } as const;

const commentReply: ObjectMaker<ReplyTarget> = defineType<ReplyTarget>("CommentReply", {
  identity: ({ reply }) => ({ Id: reply.id }),
  scalars: {
    AuthorEmail: property(() => AUTHOR.email),
    AuthorName: property(() => AUTHOR.name),
    Content: property(
      ({ reply }) => reply.content,
      ({ reply }, value) => {
        reply.content = asText(value);
      },
    ),
    CreationDate: property(({ reply }) => reply.created),
    Id: property(({ reply }) => reply.id),
    Resolved: property(({ comment }) => comment.resolved),
  },
  methods: {
    Delete: ({ comment, reply }) => {
      comment.replies = comment.replies.filter((other) => other !== reply);
    },
    GetLocation: (target) => rangeObject(location(target)),
    GetParentComment: ({ book, comment }) => commentObject({ book, comment }),
  },
});

const replies = collection<CommentTarget, ReplyTarget>({
  list: ({ book, comment }) => comment.replies.map((reply) => ({ book, comment, reply })),
  wrap: commentReply,
  keys: ({ reply }) => [reply.id],
});

const commentReplyCollection: ObjectMaker<CommentTarget> = defineType<CommentTarget>(
  "CommentReplyCollection",
  {
    items: replies.items,
    item: replies.item,
    methods: {
      ...replies.methods,
      Add: ({ book, comment }, args) => {
        assertPlain(args, 1);
        const reply = { id: book.newId(), content: args.text(0), created: new Date().toISOString() };
        comment.replies.push(reply);
        return commentReply({ book, comment, reply });
      },
    },
  },
);

const commentObject: ObjectMaker<CommentTarget> = defineType<CommentTarget>("Comment", {
  identity: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    AuthorEmail: property(() => AUTHOR.email),
    AuthorName: property(() => AUTHOR.name),
    Content: property(
      ({ comment }) => comment.content,
      ({ comment }, value) => {
        comment.content = asText(value);
      },
    ),
    CreationDate: property(({ comment }) => comment.created),
    Id: property(({ comment }) => comment.id),
    Resolved: property(
      ({ comment }) => comment.resolved,
      ({ comment }, value) => {
        comment.resolved = asBoolean(value);
      },
    ),
  },
  navigations: { Replies: commentReplyCollection },
  methods: {
    Delete: ({ book, comment }) => {
      book.comments = book.comments.filter((other) => other !== comment);
    },
    GetLocation: (target) => rangeObject(location(target)),
  },
});

const comments = collection<CommentScope, CommentTarget>({
  list: ({ book, sheetId }) =>
    book.comments
      .filter((comment) => sheetId === null || comment.sheetId === sheetId)
      .map((comment) => ({ book, comment })),
  wrap: commentObject,
  keys: ({ comment }) => [comment.id],
});

/** Excel.CommentCollection. This office.js knows no notes, only threaded comments. */
export const commentCollection: ObjectMaker<CommentScope> = defineType<CommentScope>("CommentCollection", {
  items: comments.items,
  item: comments.item,
  methods: {
    ...comments.methods,
    Add: (scope, args) => {
      const range = cell(scope, args);
      assertPlain(args, 2);
      if (find(scope.book, range) !== undefined) {
        throw new ExcelError("InvalidArgument", "The cell has a comment already.");
      }
      const comment: HostComment = {
        id: scope.book.newId(),
        sheetId: range.sheetId,
        area: range.area,
        content: args.text(1),
        resolved: false,
        created: new Date().toISOString(),
        replies: [],
      };
      scope.book.comments.push(comment);
      return commentObject({ book: scope.book, comment });
    },
    GetItemByCell: (scope, args) => {
      const comment = find(scope.book, cell(scope, args));
      if (comment === undefined) {
        throw new ExcelError("ItemNotFound");
      }
      return commentObject({ book: scope.book, comment });
    },
    GetItemByReplyId: (scope, args) => {
      const id = args.text(0);
      const found = scope.book.comments.filter((comment) => comment.replies.some((reply) => reply.id === id));
      return commentObject({ book: scope.book, comment: itemAt(found, 0) });
    },
  },
});

function cell({ book, sheetId }: CommentScope, args: Arguments): CellRange {
  const range =
    args.target(0, CellRange) ?? parseRange(book, sheetId ?? book.model.selection().sheetId, args.text(0));
  if (range.area.rows !== 1 || range.area.columns !== 1) {
    throw new ExcelError("InvalidArgument");
  }
  return range;
}

function find(book: HostWorkbook, range: CellRange): HostComment | undefined {
  return book.comments.find(
    (comment) => comment.sheetId === range.sheetId && sameArea(comment.area, range.area),
  );
}

function location({ book, comment }: CommentTarget): CellRange {
  return new CellRange(book, comment.sheetId, comment.area);
}

function assertPlain(args: Arguments, index: number): void {
  if (args.oneOf(index, ["Plain", "Mention"], "Plain") === "Mention") {
    throw new ExcelError(
      "NotImplemented",
      "Comments with mentions are not implemented by this stand-in for Excel.",
    );
  }
}
