/**
 * Documents people keep and hand in: PDF pages, certificates and QR codes; lists, blank forms and
 * official letters for office programs; and the tables of files that come back.
 *
 * <p>The only user of the PDF, font, QR and office libraries. Given text and data it returns bytes,
 * given bytes it returns tables; a stranger's file is looked through before any parser sees it. It
 * reads nothing but the fonts and style sheets on the class path, loads nothing that a page or file
 * points to, and stores nothing.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
@NullMarked
package io.jinbang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
