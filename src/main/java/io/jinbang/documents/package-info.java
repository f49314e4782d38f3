/**
 * Documents people keep: PDF pages, certificates and QR codes.
 *
 * <p>The only user of the PDF, font and QR libraries. Given text and data it returns bytes; it
 * reads nothing but the fonts and style sheets on the class path, loads nothing an HTML page points
 * to, and stores nothing.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
@NullMarked
package io.jinbang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
