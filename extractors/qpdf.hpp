// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Before any other header of qpdf: clang refuses its JSON.hh as C++20, and nothing here needs JSON.
#ifdef __clang__
#define JSON_HH
class JSON; // NOLINT(bugprone-forward-declaration-namespace): qpdf's, in no namespace
#endif

#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFFormFieldObjectHelper.hh>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
