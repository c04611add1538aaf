import { loadBook } from "../files/load-book.ts";
import { addSheet, newBook, nextGuid, type Book } from "../model/book.ts";
import { hostClass, type HostClass } from "../protocol/host-class.ts";
import { hostError, NotEmulated } from "../protocol/host-error.ts";
import type { Session } from "../session.ts";

interface Created {
  readonly session: Session;
  readonly book: Book;
}

/**
 * Makes the workbook of a file in base 64, or one with a blank sheet (docs: Application.createWorkbook). With
 * which code Excel refuses what is no workbook, no source says [inferred].
 */
export function openedBook(base64: string | undefined): Book {
  if (base64 === undefined) {
    const book = newBook({});
    addSheet(book, "Sheet1");
    return book;
  }
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw hostError("InvalidArgument");
  try {
    return loadBook(Buffer.from(base64, "base64"));
  } catch (error) {
    if (error instanceof NotEmulated) throw error;
    throw hostError("InvalidArgument");
  }
}

/** A workbook that is made, and seen only once it is opened: in a window of its own. */
export const workbookCreated: HostClass<Created> = hostClass<Created>("WorkbookCreated", {
  scalars: { id: ({ book }) => nextGuid(book) },
  methods: {
    open: ({ session, book }) => {
      session.opened.push(book);
    },
  },
});
