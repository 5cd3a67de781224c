// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/reader/versions.hpp"

#include "extractors/qpdf.hpp"
#include "pipeline/sha256.hpp"

#include <leptonica/allheaders.h>
#include <openssl/crypto.h>
#include <poppler/cpp/poppler-version.h>
#include <zip.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <span>
#include <stdexcept>

namespace intake {
namespace {

std::string leptonica_version() {
    struct Free {
        void operator()(char* text) const { std::free(text); } // NOLINT: as Leptonica allocates it
    };
    const std::unique_ptr<char, Free> text(getLeptonicaVersion());
    return text ? text.get() : "leptonica";
}

std::string digest_of_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    Sha256 digest;
    std::array<char, 64U << 10U> part{};
    do {
        file.read(part.data(), part.size());
        digest.update(
            std::as_bytes(std::span(part)).first(static_cast<std::size_t>(file.gcount())));
    } while (file);
    if (!file.eof()) {
        throw std::runtime_error("cannot read " + path);
    }
    return digest.finish();
}

} // namespace

std::vector<std::pair<std::string, std::string>> versions(const OcrEngine& engine) {
    std::vector<std::pair<std::string, std::string>> list{
        {"poppler", poppler::version_string()},
        {"tesseract", engine.version},
        {"leptonica", leptonica_version()},
        {"libzip", std::string(zip_libzip_version())},
        {"qpdf", QPDF::QPDFVersion()},
        {"openssl", OpenSSL_version(OPENSSL_VERSION_STRING)},
    };
    for (const std::string& model : engine.models) {
        const std::string file = model + ".traineddata";
        list.emplace_back(file, digest_of_file(engine.folder + "/" + file));
    }
    return list;
}

} // namespace intake
