/**
 * In which order to rehearse or film scenes so that people wait least: the talent scheduling
 * problem (Cheng, Diamond and Lin 1993), solved exactly over sets of scenes (Garcia de la Banda,
 * Stuckey and Chu, INFORMS Journal on Computing 23, 2011).
 *
 * <p>Owns the model, the search and {@code jinbang running-order} on MiniZinc's data files. Starts
 * no Spring and no database and writes no file.
 */
@NullMarked
package io.jinbang.programme.runningorder;

import org.jspecify.annotations.NullMarked;
