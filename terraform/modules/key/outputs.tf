output "arn" {
  description = "The ARN of the key, usable once its policy stands."
  value       = aws_kms_key.this.arn
}
