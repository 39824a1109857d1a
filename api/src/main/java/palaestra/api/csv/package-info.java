/** Tables as spreadsheets read them. All exports write their lines here, so that each of them is safe to open. */
package palaestra.api.csv;
