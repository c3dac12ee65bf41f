#pragma once

#include <gio/gio.h>
#include <poppler.h>

G_BEGIN_DECLS

/**
 * CtiPoppler:
 *
 * What is asked of poppler, under the names it has there without "poppler_".
 */
typedef struct
{
  __typeof__ (poppler_document_new_from_bytes) *document_new_from_bytes;
  __typeof__ (poppler_document_get_n_pages) *document_get_n_pages;
  __typeof__ (poppler_document_get_page) *document_get_page;
  __typeof__ (poppler_page_get_size) *page_get_size;
  __typeof__ (poppler_page_get_text) *page_get_text;
  __typeof__ (poppler_page_render) *page_render;
} CtiPoppler;

const CtiPoppler *cti_poppler_get (void);

G_END_DECLS
