output "arns" {
  description = "The ARN of each secret, by its name."
  value       = local.arns
}

output "names" {
  description = "The whole name of each secret in Secrets Manager, by its name here."
  value       = { for name, secret in aws_secretsmanager_secret.this : name => secret.name }
}

output "key_arn" {
  description = "The key that the secrets are encrypted with."
  value       = module.key.arn
}

output "reader_policies" {
  description = "For each reader, the IAM policy as JSON that lets it read its secrets and no others."
  value = {
    for reader, statements in local.reader_statements :
    reader => jsonencode({ Version = "2012-10-17", Statement = statements })
  }
}
